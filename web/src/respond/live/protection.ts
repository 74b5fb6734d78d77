// Whether somebody on the same network could read what this page sends.

const this_machine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Plain HTTP stays readable on its way, unless it never leaves this machine. */
export function is_readable_by_others({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean {
  return protocol === 'http:' && !this_machine.test(hostname);
}
