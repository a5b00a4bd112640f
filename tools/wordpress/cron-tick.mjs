// Stands in for a visitor: calls wp-cron.php now and then, so that a quiet local site still relays what waits.
// Usage: node cron-tick.mjs <site url> [seconds]
const [site, seconds = '30'] = process.argv.slice(2);

for (;;) {
  try {
    const response = await fetch(`${site}/wp-cron.php?doing_wp_cron`, { signal: AbortSignal.timeout(60_000) });
    await response.arrayBuffer();
  } catch (error) {
    console.error(new Date().toISOString(), error instanceof Error ? error.message : error);
  }
  await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1_000));
}
