package io.github.roadmapbot.sandbox.github.board;

import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.Kept;
import io.github.roadmapbot.sandbox.github.kept.KeptBoard;
import io.github.roadmapbot.sandbox.github.kept.KeptField;
import io.github.roadmapbot.sandbox.github.kept.KeptIssue;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.Option;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.List;

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

    /** The cards that a view shows. */
    public static List<KeptItem> shown(KeptBoard.View view) {
        Filter filter = Filter.of(view.filter());
        return view.board().items().stream().filter(filter::fits).toList();
    }

    private KeptItem place(KeptBoard board, Kept content, Account author) {
        KeptItem item = world.keep(new KeptItem(world.birth("PVTI_lADO"), board, content, author));
        board.items().add(item);
        board.field("Title").ifPresent(title -> put(item, title, ""));
        return item;
    }
}
