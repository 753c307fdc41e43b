package io.github.roadmapbot.sandbox.github.kept;

import java.util.List;

/** Something that people can react to. */
public interface Reactable extends Kept {

    /** Oldest first; nobody gives the same twice. */
    List<KeptReaction> reactions();
}
