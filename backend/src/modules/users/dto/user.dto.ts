import { ApiProperty } from '../../../platform/http/describe.js';
import { IsEmail, IsIn, IsOptional, IsString, Length } from 'class-validator';
import { ROLES, type Role } from '../../../platform/auth/caps.js';
import { USER_STATUSES, type UserStatus } from '../user-row.js';

/** A person who signs in to DMAT itself. */
export class UserDto {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty() email: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ enum: USER_STATUSES }) status: UserStatus;
  @ApiProperty({ format: 'date-time' }) created_at: string;
  @ApiProperty({ format: 'date-time' }) updated_at: string;
}

/** The team. */
export class UserListDto {
  @ApiProperty({ type: [UserDto] }) items: UserDto[];
}

/** A new member of the team. */
export class NewUserDto {
  @ApiProperty({ example: 'Ada Example' })
  @IsString() @Length(1, 255)
  name: string;

  @ApiProperty({ example: 'ada@example.test' })
  @IsEmail({ require_tld: false }) @Length(3, 255)
  email: string;

  @ApiProperty({ format: 'password', minLength: 12, maxLength: 256 })
  @IsString() @Length(12, 256)
  password: string;

  @ApiProperty({ enum: ROLES })
  @IsIn(ROLES)
  role: Role;
}

/** What an admin may change about a user. A new role, status or password ends the user's logins. */
export class UserChangesDto {
  @ApiProperty({ required: false })
  @IsOptional() @IsString() @Length(1, 255)
  name?: string;

  @ApiProperty({ required: false, enum: ROLES })
  @IsOptional() @IsIn(ROLES)
  role?: Role;

  @ApiProperty({ required: false, enum: USER_STATUSES })
  @IsOptional() @IsIn(USER_STATUSES)
  status?: UserStatus;

  @ApiProperty({ required: false, format: 'password', minLength: 12, maxLength: 256 })
  @IsOptional() @IsString() @Length(12, 256)
  password?: string;
}
