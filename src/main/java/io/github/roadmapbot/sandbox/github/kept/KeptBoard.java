package io.github.roadmapbot.sandbox.github.kept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project board of an organisation or of a person. */
public final class KeptBoard implements Kept {

    /**
     * A view of the board; a fresh board has one table.
     *
     * @param filter what somebody wrote there, which nobody has checked
     */
    public record View(
            Birth birth, KeptBoard board, Account creator, int number, String name, String layout, String filter)
            implements Kept {

        /** Its address for people. */
        public String url() {
            return board.url() + "/views/" + number;
        }
    }

    /**
     * What somebody said of how it stands.
     *
     * @param status such as {@code ON_TRACK}; empty if nothing was chosen, as the others
     */
    public record StatusUpdate(
            Birth birth,
            KeptBoard board,
            Account creator,
            String body,
            Optional<String> status,
            Optional<String> startDate,
            Optional<String> targetDate)
            implements Kept {}

    private final Birth birth;
    private final Account owner;
    private final int number;
    private final String title;
    private final List<KeptField> fields = new ArrayList<>();
    private final List<KeptItem> items = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final List<StatusUpdate> statusUpdates = new ArrayList<>();
    private final Map<Account, Permission> roles = new HashMap<>();
    private boolean closed;

    public KeptBoard(Birth birth, Account owner, int number, String title) {
        this.birth = birth;
        this.owner = owner;
        this.number = number;
        this.title = title;
    }

    @Override
    public Birth birth() {
        return birth;
    }

    public Account owner() {
        return owner;
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What somebody may do with this board, if that was said for it alone. */
    public Optional<Permission> role(Account account) {
        return Optional.ofNullable(roles.get(account));
    }

    public void permit(Account account, Permission permission) {
        roles.put(account, permission);
    }

    public boolean closed() {
        return closed;
    }

    public void closed(boolean now) {
        closed = now;
    }

    public List<KeptField> fields() {
        return fields;
    }

    public Optional<KeptField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    public List<KeptItem> items() {
        return items;
    }

    /** The item of this issue or pull request, if it has one here. */
    public Optional<KeptItem> itemOf(KeptIssue issue) {
        return items.stream()
                .filter(item -> item.issue().filter(issue::equals).isPresent())
                .findFirst();
    }

    /** What was said of how it stands, oldest first. */
    public List<StatusUpdate> statusUpdates() {
        return statusUpdates;
    }

    public List<View> views() {
        return views;
    }

    public Optional<View> view(int wanted) {
        return views.stream().filter(view -> view.number() == wanted).findFirst();
    }

    public String url() {
        String kind = owner.kind() == Account.Kind.ORGANIZATION ? "orgs/" : "users/";
        return "https://github.com/" + kind + owner.login() + "/projects/" + number;
    }
}
