/** What is told to whom: proposers, threads and maintainers. */
package io.github.roadmapbot.card.notice;
