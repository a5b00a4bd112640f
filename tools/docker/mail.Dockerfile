# syntax=docker/dockerfile:1
# The caught-mail inbox: takes every mail, shows it on a web page, delivers none. Built from the root of the repository.

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY shared/package.json shared/
COPY backend/package.json backend/
COPY wp-plugin/package.json wp-plugin/
RUN npm ci --ignore-scripts --no-audit --no-fund --workspace backend

FROM node:24-bookworm-slim
WORKDIR /app
COPY --from=packages /app/node_modules /app/node_modules
COPY tools/mail-inbox tools/mail-inbox
RUN mkdir /mail && chown node:node /mail
USER node
VOLUME /mail
EXPOSE 8402 8403
CMD ["node", "tools/mail-inbox/main.mjs", "/mail", "8402", "8403", "0.0.0.0"]
