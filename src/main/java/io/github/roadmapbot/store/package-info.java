/** The only SQL: one store per subject, over SQLite or PostgreSQL. */
package io.github.roadmapbot.store;
