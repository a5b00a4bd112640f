import { Global, Module } from '@nestjs/common';
import { AccountDirectory } from '../../platform/auth/account-directory.js';
import { CompanyDirectory } from '../../platform/auth/company-directory.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysRepository } from './api-keys.repository.js';
import { ApiKeysService } from './api-keys.service.js';
import { AuthController } from './auth.controller.js';
import { CompaniesRepository } from './companies.repository.js';
import { FirstAdminService } from './first-admin.service.js';
import { KnownAccounts } from './known-accounts.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { Passwords } from './passwords.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInService } from './sign-in.service.js';
import { TeamDirectory } from '../../platform/auth/team-directory.js';
import { TeamController } from './team.controller.js';
import { TeamRepository } from './team.repository.js';
import { TeamService } from './team.service.js';
import { UsersController } from './users.controller.js';
import { UsersJobs } from './users.jobs.js';
import { UsersRepository } from './users.repository.js';
import { UsersService } from './users.service.js';

/** Companies, their users, logins and API keys. Global, because token checks everywhere ask its directories. */
@Global()
@Module({
  controllers: [AuthController, UsersController, ApiKeysController, MeController, TeamController],
  providers: [
    UsersService, UsersRepository, CompaniesRepository, FirstAdminService, MeService, UsersJobs,
    SignInService, SignInAttempts, Passwords, SessionsService, SessionsRepository, ApiKeysService, ApiKeysRepository, KnownAccounts, TeamService, TeamRepository,
    { provide: AccountDirectory, useExisting: KnownAccounts },
    { provide: TeamDirectory, useExisting: TeamService },
    { provide: CompanyDirectory, useExisting: CompaniesRepository },
  ],
  exports: [AccountDirectory, CompanyDirectory, TeamDirectory, FirstAdminService, UsersService],
})
export class UsersModule {}
