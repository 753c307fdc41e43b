package io.github.roadmapbot.sandbox.github;

import io.github.roadmapbot.sandbox.github.board.Boards;
import io.github.roadmapbot.sandbox.github.kept.Account;
import io.github.roadmapbot.sandbox.github.kept.KeptItem;
import io.github.roadmapbot.sandbox.github.kept.Permission;
import io.github.roadmapbot.sandbox.github.world.World;
import java.util.function.BiConsumer;

/** What somebody does to a card of a board in the browser; it needs the permission to write. */
public final class CardHands {

    private final World world;
    private final Eyes eyes;
    private final Account account;
    private final int board;
    private final String contentTitle;

    CardHands(World world, Eyes eyes, Account account, int board, String contentTitle) {
        this.world = world;
        this.eyes = eyes;
        this.account = account;
        this.board = board;
        this.contentTitle = contentTitle;
    }

    public void archive() {
        act((boards, item) -> boards.archive(item, true, account));
    }

    public void restore() {
        act((boards, item) -> boards.archive(item, false, account));
    }

    /** Takes it off the board; the issue stays. */
    public void remove() {
        act((boards, item) -> boards.remove(item, account));
    }

    private void act(BiConsumer<Boards, KeptItem> deed) {
        synchronized (world) {
            if (world.permission(account).compareTo(Permission.WRITE) < 0) {
                throw new IllegalArgumentException(account.login() + " has no WRITE permission");
            }
            KeptItem item = eyes.keptBoard(board).items().stream()
                    .filter(each -> each.title().equals(contentTitle))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no card " + contentTitle));
            deed.accept(new Boards(world), item);
        }
    }
}
