package io.github.roadmapbot.store.decision;

import io.github.roadmapbot.feedback.decision.Inquiry;
import io.github.roadmapbot.feedback.decision.Inquiry.Kind;
import io.github.roadmapbot.feedback.decision.Subject;
import io.github.roadmapbot.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The record of all that was asked, remarked and feared. */
public final class InquiryRecord {

    /**
     * What is looked for.
     *
     * @param answered whether what was answered is looked for, too
     * @param words each of them has to be there; the number of a goal finds what is about its tasks as well
     * @param reader who looks, if they may see everything but what others asked about issues that are no part of the roadmap; empty
     *     for who may see that as well
     */
    public record Wanted(Set<Kind> kinds, boolean answered, List<String> words, Optional<String> reader) {}

    /** A few of many, with how many there are. */
    public record Page(List<Inquiry> inquiries, int all) {}

    private final Database database;

    public InquiryRecord(Database database) {
        this.database = database;
    }

    /** Newest first, a page of it. */
    public Page search(String roadmap, Wanted wanted, int from, int most) {
        Words words = new Words(wanted.words());
        List<Inquiry> found = database.read(handle -> all(handle, roadmap).stream()
                .filter(each -> wanted.kinds().contains(each.kind()))
                .filter(each -> wanted.answered() || each.answer().isEmpty())
                .filter(each -> isFor(handle, wanted.reader(), each))
                .filter(each -> words.words().isEmpty() || words.in(words(handle, each)))
                .toList());
        return new Page(found.stream().skip(from).limit(most).toList(), found.size());
    }

    /** An issue may be in a private repository; what is asked about it is shown where its card is, to the maintainers. */
    private static boolean isFor(Handle handle, Optional<String> reader, Inquiry inquiry) {
        return reader.isEmpty()
                || !(inquiry.subject() instanceof Subject.Ticket)
                || inquiry.by().equals(reader.get())
                || !GoalMatters.goals(handle, inquiry.roadmap(), inquiry.subject())
                        .isEmpty();
    }

    /** Everything, newest first. */
    public List<Inquiry> all(String roadmap) {
        return database.read(handle -> all(handle, roadmap));
    }

    private static List<Inquiry> all(Handle handle, String roadmap) {
        return handle.createQuery("SELECT <columns> FROM inquiry WHERE roadmap = :roadmap ORDER BY id DESC")
                .define("columns", Inquiries.COLUMNS)
                .bind("roadmap", roadmap)
                .map(Inquiries::inquiry)
                .list();
    }

    private static String words(Handle handle, Inquiry inquiry) {
        String goals = GoalMatters.goals(handle, inquiry.roadmap(), inquiry.subject()).stream()
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        return String.join(
                " ",
                inquiry.id().toString(),
                inquiry.kind().key(),
                inquiry.subject().key(),
                goals,
                inquiry.words(),
                inquiry.answer().map(Inquiry.Answer::words).orElse(""));
    }
}
