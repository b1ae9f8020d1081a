"""ホーム: what needs doing now; it reads the questions of all rooms and writes nothing."""
