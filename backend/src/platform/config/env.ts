import 'reflect-metadata';

/** What `.env.example` prints of one variable. */
export interface EnvVariable {
  property: string;
  name: string;
  doc: string;
  fallback: string | undefined;
}

const variables: EnvVariable[] = [];

/** Ties a property of the configuration to an environment variable; without a fallback the variable must be set. */
export function Env(name: string, doc: string, fallback?: string): PropertyDecorator {
  return (_target, property) => {
    variables.push({ property: String(property), name, doc, fallback });
  };
}

/** Every variable in the order of its declaration. */
export function envVariables(): readonly EnvVariable[] {
  return variables;
}

/** The text of `.env.example`: each variable with its meaning, commented out where a default serves. */
export function envExample(): string {
  return variables
    .map(({ name, doc, fallback }) => `# ${doc}\n${fallback === undefined ? `${name}=` : `# ${name}=${fallback}`}\n`)
    .join('\n');
}
