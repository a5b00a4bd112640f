import { ApiProperty } from '../../../platform/http/describe.js';
import { IsOptional, IsString, Length } from 'class-validator';

/** Address and password. */
export class SignInDto {
  @ApiProperty({ example: 'admin@example.test' })
  @IsString() @Length(1, 255)
  email: string;

  @ApiProperty({ format: 'password' })
  @IsString() @Length(1, 256)
  password: string;
}

/** The refresh token of a login. */
export class RefreshDto {
  @ApiProperty()
  @IsString() @Length(1, 256)
  refresh_token: string;
}

/** Which login to end; without a refresh token the one of the bearer token. */
export class SignOutDto {
  @ApiProperty({ required: false })
  @IsOptional() @IsString() @Length(1, 256)
  refresh_token?: string;
}

/** The tokens of a login. */
export class TokensDto {
  @ApiProperty({ description: 'For the Authorization header' }) access_token: string;
  @ApiProperty({ description: 'Good once; trade it for the next before 30 days are over' }) refresh_token: string;
  @ApiProperty({ enum: ['Bearer'] }) token_type: 'Bearer';
  @ApiProperty({ description: 'Life of the access token in seconds', example: 900 }) expires_in: number;
}
