/** What was found, and how it reads. */
@NullMarked
package io.github.roadmapbot.doctor.report;

import org.jspecify.annotations.NullMarked;
