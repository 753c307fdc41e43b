package io.github.roadmapbot.doctor.report;

import io.github.roadmapbot.feedback.Part;
import java.util.Set;

/** What a look at one thing showed. The texts are single lines for the operator. */
public sealed interface Finding {

    /** What was looked at, in a few words. */
    String about();

    /** What a platform said may end as a sentence; here it is part of a longer line. */
    private static String withoutFullStop(String text) {
        return text.strip().replaceAll("\\.+$", "");
    }

    /** It is as it has to be. */
    record Ok(String about, String words) implements Finding {}

    /** It works, and could be better. */
    record Advice(String about, String what, String mend) implements Finding {}

    /**
     * Something will not work.
     *
     * @param mend the click or command that mends it
     * @param off what cannot be used until then; empty where the bot finds its own way
     */
    record Wrong(String about, String what, String mend, Set<Part> off) implements Finding {

        public Wrong {
            what = withoutFullStop(what);
            mend = withoutFullStop(mend);
            off = Set.copyOf(off);
        }

        public Wrong(String about, String what, String mend) {
            this(about, what, mend, Set.of());
        }
    }

    /**
     * It could not be found out, for a reason that is told elsewhere or will pass.
     *
     * @param unknown what may or may not be usable
     */
    record NotTried(String about, String why, Set<Part> unknown) implements Finding {

        public NotTried {
            unknown = Set.copyOf(unknown);
        }

        public NotTried(String about, String why) {
            this(about, why, Set.of());
        }
    }
}
