/** The Web API: one class per family of methods, and a table that says what each method takes. */
@NullMarked
package io.github.roadmapbot.sandbox.slack.web;

import org.jspecify.annotations.NullMarked;
