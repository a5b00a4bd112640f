import type { DynamicModule, Type } from '@nestjs/common';

/** Every module and every flow, one line each. */
export const modules: (Type | DynamicModule)[] = [
];
