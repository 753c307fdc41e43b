/** Stories of what people do in the sandbox and what they then see, read from YAML and played. */
@NullMarked
package io.github.roadmapbot.sandbox.script;

import org.jspecify.annotations.NullMarked;
