package io.github.roadmapbot.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner can read: what people said in Slack is nobody else's on this machine. */
public final class OwnersFile {

    private static final String ATTRIBUTES = "posix";

    private OwnersFile() {}

    /** Makes it, empty; one that is there already stays as its owner wanted it. SQLite gives the files beside it the same rights. */
    public static void create(Path file) throws IOException {
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains(ATTRIBUTES)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            // it is an older store, whose rights are its owner's business
        }
    }
}
