/** From reactions to votes. */
package io.github.roadmapbot.vote;
