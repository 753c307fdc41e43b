package io.github.roadmapbot.sandbox.github.board;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.rest.Payloads;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.List;
import java.util.Locale;

/** What can be done with boards, by the bot through the wire and by people with their hands. */
public final class Boards {

    private final World world;

    public Boards(World world) {
        this.world = world;
    }

    /** Adds an issue or pull request; one that is there already keeps its item. */
    public KeptItem add(KeptBoard board, KeptIssue issue, Account author) {
        return board.itemOf(issue).orElseGet(() -> place(board, issue, author));
    }

    /** Adds a draft; twice the same draft is two cards. */
    KeptItem draft(KeptBoard board, Account author, String title, String body) {
        return place(board, world.keep(new KeptItem.Draft(world.birth("DI_lADO"), author, title, body)), author);
    }

    public void put(KeptItem item, KeptField field, String raw) {
        item.put(world.keep(new KeptItem.Value(world.birth("PVTFV_lADO"), item, field, raw)));
    }

    void clear(KeptItem item, KeptField field) {
        item.clear(field, world.clock().instant());
        world.changes().add();
    }

    /** Chooses a value by somebody's hand, or by a program's. */
    public void choose(KeptItem item, KeptField field, String raw, Account actor) {
        if (field.backedByIssueField()) {
            item.issue().orElseThrow().fieldValues().put(field, raw);
            world.changes().add();
        } else {
            put(item, field, raw);
        }
        ObjectNode payload = new Payloads(world).of("edited", item, actor);
        payload.putObject("changes")
                .putObject("field_value")
                .put("field_node_id", field.nodeId())
                .put("field_type", field.type().name().toLowerCase(Locale.ROOT))
                .put("field_name", field.name())
                .put("project_number", item.board().number());
        world.hooks().announce("projects_v2_item", payload);
    }

    public void archive(KeptItem item, boolean archived, Account actor) {
        item.archived(archived, world.clock().instant());
        world.changes().add();
        announce(archived ? "archived" : "restored", item, actor);
    }

    /** Takes a card off the board; what it shows stays. */
    public void remove(KeptItem item, Account actor) {
        item.board().items().remove(item);
        world.forget(item);
        announce("deleted", item, actor);
    }

    private void announce(String action, KeptItem item, Account actor) {
        world.hooks().announce("projects_v2_item", new Payloads(world).of(action, item, actor));
    }

    void rename(KeptField field, String name) {
        field.rename(name);
        world.changes().add();
    }

    /** Replaces the whole list; an option with a blank id is a new one, even if its name is an old one's. */
    public void replaceOptions(KeptField field, List<Option> options) {
        field.replaceOptions(options.stream().map(this::identified).toList());
        world.changes().add();
    }

    private Option identified(Option option) {
        return option.id().isEmpty()
                ? new Option(world.ids().nextOption(), option.name(), option.color(), option.description())
                : option;
    }

    /** Makes a view; twice the same name is two views. */
    public KeptBoard.View makeView(KeptBoard board, Account creator, String name, String layout, String filter) {
        int number =
                board.views().stream().mapToInt(KeptBoard.View::number).max().orElse(0) + 1;
        KeptBoard.View view =
                world.keep(new KeptBoard.View(world.birth("PVTV_lADO"), board, creator, number, name, layout, filter));
        board.views().add(view);
        return view;
    }

    /** Has a view show something else. */
    public KeptBoard.View filterView(KeptBoard board, int number, String filter) {
        KeptBoard.View view = removeView(board, number);
        KeptBoard.View other = world.keep(
                new KeptBoard.View(view.birth(), board, view.creator(), number, view.name(), view.layout(), filter));
        board.views().add(other);
        return other;
    }

    /** Takes a view away; what it showed stays. */
    public KeptBoard.View removeView(KeptBoard board, int number) {
        KeptBoard.View view = board.view(number).orElseThrow();
        board.views().remove(view);
        world.forget(view);
        world.changes().add();
        return view;
    }

    /** The cards that a view shows. */
    public static List<KeptItem> shown(KeptBoard.View view) {
        Filter filter = Filter.of(view.filter());
        return view.board().items().stream().filter(filter::fits).toList();
    }

    private KeptItem place(KeptBoard board, Kept content, Account author) {
        KeptItem item = world.keep(new KeptItem(world.birth("PVTI_lADO"), board, content, author));
        board.items().add(item);
        board.field("Title").ifPresent(title -> put(item, title, ""));
        announce("created", item, author);
        return item;
    }
}
