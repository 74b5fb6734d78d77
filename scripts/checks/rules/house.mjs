// House rules that a pattern over the code can tell. Each row: the rule's anchor in docs/style.md,
// where it holds, what it must not find, and what to say. `in` chooses the text that is searched:
// code (without comments and literals), literals, or everything.
import { code_of, literals_of } from '../cpp.mjs';
import { line_at, product } from '../files.mjs';

const cpp = ['.cpp', '.hpp'];
const written = [...cpp, '.ts', '.tsx', '.mjs', '.scss', '.sh', '.cmake', 'CMakeLists.txt'];
const everywhere = [...product, 'web', 'tests', 'scripts'];

const patterns = [
  {
    rule: 'read-into-the-parser',
    folders: ['server'],
    find: /\basync_read\w*\s*\([^;]*?\.\s*get\s*\(\s*\)/g,
    text: "reads into parser.get(), which ignores the parser's limits: pass the parser itself",
  },
  {
    rule: 'co-await-captures',
    folders: ['server', 'tests'],
    find: /\bco_await\b[^;{}]*?(?<![\w)\]])\[[^\][]+\]\s*(?=[({]|mutable)/g,
    text: 'makes a lambda with captures inside a co_await expression: name it first',
  },
  {
    rule: 'default-captures',
    folders: product,
    find: /(?<![\w)\]])\[=[^\]]*\]\s*(?=[({]|mutable)/g,
    text: 'captures everything by copy: name what the lambda keeps',
  },
  {
    rule: 'default-captures',
    folders: ['server'],
    find: /\b(?:co_spawn|post|dispatch|defer|async_\w+|every|jthread|thread)\s*\([^;]*?\[&[\],]/g,
    text: 'hands a lambda to another thread or a later time that captures everything by reference',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\b(?:sleep_for|sleep_until|usleep|nanosleep)\s*\(/g,
    text: 'sleeps: wait on a timer or a condition',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\b(?:sto(?:i|l|ll|ul|ull|f|d|ld)|ato(?:i|l|ll|f)|strto\w+|sscanf)\s*\(/g,
    text: 'reads a number in a way that throws, depends on the locale or ignores rubbish: std::from_chars',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\bstd::(?:regex|basic_regex|regex_\w+)\b/g,
    text: 'uses a regular expression on input',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\bstd::(?:cout|cerr|clog|printf|puts|print)\b|\b(?:f?printf|f?puts)\s*\(/g,
    text: 'prints: log a listed event through server/base/log',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\b(?:std::rand|srand|random_device|mt19937\w*|gettimeofday|system_clock::now)\b/g,
    except: ['server/base/'],
    text: 'takes time or chance from the air: they come in as base::Clock and base::Random',
  },
  {
    rule: 'banned-calls',
    folders: product,
    find: /\busing\s+namespace\s+std\b/g,
    text: 'opens namespace std',
  },
  {
    rule: 'no-macros',
    folders: product,
    find: /^[ \t]*#[ \t]*define\b/gm,
    text: 'defines a macro',
  },
  {
    rule: 'sql-in-the-store',
    folders: product,
    in: 'literals',
    find: /^R?"[^A-Z]*\b(?:SELECT\s+\S|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX)|PRAGMA\s+\w)/g,
    except: ['server/store/sqlite/'],
    text: 'holds SQL outside server/store/sqlite',
  },
  {
    rule: 'finished-work',
    folders: everywhere,
    endings: written,
    in: 'everything',
    find: /\b(?:TODO|FIXME|XXX|HACK)\b/g,
    except: ['scripts/checks/'],
    text: 'promises later work: do it, or write it down as an issue',
  },
  {
    rule: 'finished-work',
    folders: [...product, 'tests'],
    in: 'everything',
    // A statement: a keyword, a call or an assignment up to the semicolon. Prose may end in one.
    find: /^[ \t]*\/\/[ \t]*(?:(?:return|if|for|while|auto)\b.*|[\w:.>-]+\([^)]*\)|[\w.>-]+\s*[-+]?=\s*.+);$/gm,
    text: 'looks like code in a comment',
  },
];

export const house_rules = [...new Set(patterns.map(({ rule }) => rule))];

function texts_of(tree, path, where) {
  const source = tree.text(path);
  if (where === 'literals') return literals_of(source);
  return [{ text: where === 'everything' ? source : code_of(source), offset: 0 }];
}

function* matches_in(tree, path, { rule, in: where, find, text }) {
  for (const part of texts_of(tree, path, where)) {
    for (const match of part.text.matchAll(find)) {
      yield { rule, path, line: line_at(tree.text(path), part.offset + match.index), text };
    }
  }
}

export function* house(tree) {
  for (const pattern of patterns) {
    const { folders, endings = cpp, except = [] } = pattern;
    const paths = tree.under(folders, endings);
    for (const path of paths.filter((name) => !except.some((start) => name.startsWith(start)))) {
      yield* matches_in(tree, path, pattern);
    }
  }
}
