/** How a suggestion and what became of it are put into words, wherever that is shown. */
package io.github.roadmapbot.card.wording;
