/** The ground of REST: paths, bodies, pages, and the shapes of accounts and repositories. */
@NullMarked
package io.github.roadmapbot.sandbox.github.rest;

import org.jspecify.annotations.NullMarked;
