export { EmailModule } from './email.module.js';
export { EmailService } from './email.service.js';
export { SmtpProvider } from './smtp.provider.js';
export { checkTemplate, type TemplateCheck } from './template/check-template.js';
export type { TemplateFields } from './template/fields.js';
export type { MailTemplate, Rendered } from './template/render-template.js';
