/** The texts as people read them, kept in files beside the tests, and the contents that they are rendered from. */
package io.github.roadmapbot.golden;
