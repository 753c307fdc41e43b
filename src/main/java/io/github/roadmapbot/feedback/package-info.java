/** The words of the product: suggestions, their states and moves, categories, quarters, roadmaps. */
package io.github.roadmapbot.feedback;
