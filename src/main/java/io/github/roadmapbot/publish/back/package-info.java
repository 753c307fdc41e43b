/** What comes back from GitHub: what people made of an issue becomes what the store knows of its suggestion. */
@NullMarked
package io.github.roadmapbot.publish.back;

import org.jspecify.annotations.NullMarked;
