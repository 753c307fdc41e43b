/** What is known of a quarter, and public: what pages, pictures, agendas and invitations are made from. */
@NullMarked
package io.github.roadmapbot.roadmap.facts;

import org.jspecify.annotations.NullMarked;
