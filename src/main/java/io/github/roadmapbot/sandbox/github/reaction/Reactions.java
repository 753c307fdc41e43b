package io.github.roadmapbot.sandbox.github.reaction;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptReaction;
import io.github.roadmapbot.sandbox.github.kept.Reactable;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.Set;

/** What can be done with reactions. */
public final class Reactions {

    private static final Set<String> CONTENTS =
            Set.of("CONFUSED", "EYES", "HEART", "HOORAY", "LAUGH", "ROCKET", "THUMBS_DOWN", "THUMBS_UP");

    private final World world;

    public Reactions(World world) {
        this.world = world;
    }

    /** Gives a reaction; a second time changes nothing. */
    public void give(Reactable reactable, Account account, String content) {
        if (!CONTENTS.contains(content)) {
            throw new IllegalArgumentException("There is no reaction " + content);
        }
        boolean given = reactable.reactions().stream().anyMatch(each -> is(each, account, content));
        if (!given) {
            KeptReaction reaction = new KeptReaction(world.birth("REA_lAHO"), reactable, account, content);
            reactable.reactions().add(world.keep(reaction));
        }
    }

    /** Takes a reaction back, if it is there. */
    public void takeBack(Reactable reactable, Account account, String content) {
        reactable.reactions().removeIf(each -> is(each, account, content));
        world.changes().add();
    }

    private static boolean is(KeptReaction reaction, Account account, String content) {
        return reaction.account().equals(account) && reaction.content().equals(content);
    }
}
