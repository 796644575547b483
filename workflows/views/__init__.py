"""Views: each reads through `visible_to`, fills a frozen page value and shows it."""
