package io.github.roadmapbot.similar;

import java.io.IOException;

/** The local models were chosen and cannot be used. */
public final class NoModelException extends IOException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final String mend;

    NoModelException(String what, String mend, Throwable cause) {
        super(what + ": " + mend, cause);
        this.what = what;
        this.mend = mend;
    }

    /** What is wrong, in a line for the operator. */
    public String what() {
        return what;
    }

    /** What the operator can do. */
    public String mend() {
        return mend;
    }
}
