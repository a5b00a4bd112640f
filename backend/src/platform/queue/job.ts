import { SetMetadata } from '@nestjs/common';

export const jobMetadata = Symbol('dmat:job');

export interface JobOptions {
  /** Milliseconds between two runs over all workers together. */
  every: number;
}

/** A sweep: runs in one worker at a time, again and again. Its name is unique in the product. */
export function Job(name: string, options: JobOptions): MethodDecorator {
  return SetMetadata(jobMetadata, { name, ...options });
}
