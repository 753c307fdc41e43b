package io.github.roadmapbot.github.board.option;

import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.Unclear;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One change of a field's options. GitHub takes the list of options only as a whole, and an option that is not sent back with
 * its id is taken from every item: so all are read, all are sent back, and all are looked for afterwards. What there was
 * before is kept until then, so that the look may be taken after a new start as well.
 */
final class Change {

    private static final Logger log = LoggerFactory.getLogger(Change.class);

    private final FieldWire at;
    private final Unverified unverified;
    private final String what;

    /** Sends nothing yet; {@code what} is what is done, as in {@code While … happened}. */
    Change(FieldWire at, Unverified unverified, String what) {
        this.at = at;
        this.unverified = unverified;
        this.what = what;
    }

    /** What there was before an earlier change of this field that was never looked at. */
    Optional<Before> unfinished() {
        return unverified.find().apply(at.field().id()).map(Before::read);
    }

    /** What there is now; the options last, for a person may be at them as well. */
    Before before() throws GitHubFailure {
        List<ChosenOption> chosen = at.chosen();
        return new Before(at.options(), chosen);
    }

    /** Whether an unclear outcome is a good one shows at the look. */
    void send(Before before, OptionList changed) throws GitHubFailure {
        String field = at.field().id();
        unverified.keep().accept(field, before.written());
        try {
            at.replace(changed);
        } catch (Unclear e) {
            log.info("Whether {} will show", what, e);
        } catch (GitHubFailure e) {
            unverified.forget().accept(field);
            throw e;
        }
    }

    /** The options as they are now, of which none got lost; what did is put back, and a person is told. */
    OptionList looked(Before before) throws GitHubFailure {
        OptionList after = at.options();
        List<OptionList.Option> lost = before.options().missingFrom(after);
        if (!lost.isEmpty()) {
            String told = new Rescue(at, before).putBack(after, lost);
            unverified.forget().accept(at.field().id());
            throw new NeedsPerson("While " + what + ", " + told, "LOST_OPTION");
        }
        unverified.forget().accept(at.field().id());
        return after;
    }
}
