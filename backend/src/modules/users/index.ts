export { UsersModule } from './users.module.js';
export { UsersService } from './users.service.js';
export { FirstAdminService } from './first-admin.service.js';
