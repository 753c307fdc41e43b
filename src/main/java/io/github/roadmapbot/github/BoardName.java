package io.github.roadmapbot.github;

/**
 * A project board by its owner and the number in its address.
 *
 * @param ownedByUser whether a person owns it rather than an organisation; only classic tokens can write to such a
 * board
 */
public record BoardName(String owner, int number, boolean ownedByUser) implements Place {

    public BoardName {
        if (owner.isBlank() || number < 1) {
            throw new IllegalArgumentException("A board has an owner and a number from 1, not \"" + owner + "\" and "
                    + number + "; both are in its address: github.com/orgs/OWNER/projects/NUMBER");
        }
    }

    /** The part of its address after the host, for example {@code orgs/example-org/projects/7}. */
    public String path() {
        return (ownedByUser ? "users/" : "orgs/") + owner + "/projects/" + number;
    }

    @Override
    public String toString() {
        return "board " + number + " of " + owner;
    }
}
