"""パンフレット: editions, places, the ledger of copies, and the consultation desks that are listed."""
