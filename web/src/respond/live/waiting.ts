// Waits that end early when a connection comes back, or when somebody does not want to wait.

const waits = new Set<() => void>();

export function pause(seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      waits.delete(wake);
      resolve();
    };
    waits.add(wake);
    setTimeout(wake, seconds * 1000);
  });
}

export const try_again = (): void => waits.forEach((wake) => wake());
