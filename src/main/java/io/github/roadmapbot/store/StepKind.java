package io.github.roadmapbot.store;

import java.util.Arrays;

/** What can be owed. The subject is a suggestion's id unless it says otherwise. */
public enum StepKind {
    /** Understand an event that Slack sent; the subject is its event id, the detail its JSON. */
    HEAR("hear", Lane.INBOX),
    /** Look whether what was put off is to come back; the detail says what for. */
    WAKE("wake", Lane.INBOX),
    /** Owe the digests when their time has come; the subject is a roadmap's key. It is never done, only later. */
    DIGEST("digest", Lane.INBOX),
    /** Look what is due of a roadmap's goals; the subject is a roadmap's key. It is never done, only later. */
    GOAL_ROUND("goal-round", Lane.INBOX),
    /** Look what is due in the planning of a roadmap's quarters; the subject is a roadmap's key. It is never done, only later. */
    CYCLE_ROUND("cycle-round", Lane.INBOX),
    /** Append what was said in a thread to a draft, before people see it; the detail is the thread's ts. */
    TAKE_THREAD("take-thread", Lane.SLACK),
    POST_FEEDBACK_CARD("post-feedback-card", Lane.SLACK),
    SEED_VOTES("seed-votes", Lane.SLACK),
    POST_REVIEW_CARD("post-review-card", Lane.SLACK),
    SEND_RECEIPT("send-receipt", Lane.SLACK),
    SEND_RECORDERS_RECEIPT("send-recorders-receipt", Lane.SLACK),
    TICK_MESSAGE("tick-message", Lane.SLACK),
    REFRESH_FEEDBACK_CARD("refresh-feedback-card", Lane.SLACK),
    REFRESH_REVIEW_CARD("refresh-review-card", Lane.SLACK),
    REFRESH_RECEIPT("refresh-receipt", Lane.SLACK),
    REFRESH_RECORDERS_RECEIPT("refresh-recorders-receipt", Lane.SLACK),
    /** Ask who recorded a draft what to do now that its message was deleted. */
    ASK_RECORDER("ask-recorder", Lane.SLACK),
    /** The detail is the number of the move that is told, or empty for where the suggestion stands. */
    TELL_THREAD("tell-thread", Lane.SLACK),
    /** As {@link #TELL_THREAD}. */
    TELL_PROPOSER("tell-proposer", Lane.SLACK),
    /** Say that something waits for them again; the detail is the number of the move. */
    TELL_MAINTAINERS("tell-maintainers", Lane.SLACK),
    /** Ask the maintainers about a blocked step; the detail is the step's number. */
    REPORT_BLOCKED("report-blocked", Lane.SLACK),
    /** Tell the maintainers what cannot be used; the subject is a roadmap's key, the detail a {@code Part}'s name. */
    REPORT_OUT_OF_ORDER("report-out-of-order", Lane.SLACK),
    /** Tell the maintainers what is not right about a quarter's view; as {@link #MAKE_VIEW}. */
    TELL_VIEW("tell-view", Lane.SLACK),
    /** Tell which discussion of people's is a quarter's, or ask; the subject is a roadmap's key, the detail a quarter's. */
    TELL_DISCUSSION("tell-discussion", Lane.SLACK),
    /** Tell everybody what happened; the subject is a roadmap's key, the detail from when until when. */
    POST_DIGEST("post-digest", Lane.SLACK),
    /** Tell the maintainers what waits; as {@link #POST_DIGEST}. */
    POST_MAINTAINERS_DIGEST("post-maintainers-digest", Lane.SLACK),
    /** Count the votes on every card again; the subject is a roadmap's key. */
    RECOUNT_VOTES("recount-votes", Lane.SLACK),
    /** Ask what kind of account somebody has; the subject is their id. */
    ASK_PERSON("ask-person", Lane.SLACK),
    /** Tell somebody what became of what they asked for; the subject is their id, the detail the text. */
    TELL_PERSON("tell-person", Lane.SLACK),
    /** Show somebody the app's home; the subject is who, the detail says whether they wait for it. */
    SHOW_HOME("show-home", Lane.SLACK),
    /** Send somebody all that is kept of them; the subject is their id. */
    SEND_DATA("send-data", Lane.SLACK),
    /** Send somebody a roadmap in files; the subject is who asked, the detail a roadmap's key. */
    SEND_EXPORT("send-export", Lane.SLACK),
    /** Take somebody out of all that is kept; the subject is their id. */
    FORGET_PERSON("forget-person", Lane.SLACK),
    /** The subject is a roadmap's key, and the detail a goal, as in all that is about goals. */
    POST_GOAL_CARD("post-goal-card", Lane.SLACK),
    REFRESH_GOAL_CARD("refresh-goal-card", Lane.SLACK),
    /** Ask those into a goal's thread who are named on it and were not asked yet. */
    INVITE_TO_GOAL("invite-to-goal", Lane.SLACK),
    /** Tell a goal's thread something; the detail says after the goal which event, or how far it is. */
    TELL_GOAL("tell-goal", Lane.SLACK),
    /** Ask somebody how much time they have; the detail is their id and a quarter's key. */
    ASK_AVAILABILITY("ask-availability", Lane.SLACK),
    /** Tell what a refinement session is about; the detail is its moment. */
    POST_REFINEMENT("post-refinement", Lane.SLACK),
    /** Look back at a quarter where everybody sees it; the subject is a roadmap's key, the detail a quarter's. */
    POST_REVIEW("post-review", Lane.SLACK),
    /** As {@link #POST_REVIEW}. */
    REFRESH_REVIEW("refresh-review", Lane.SLACK),
    /** Ask the maintainers what of a quarter goes on; as {@link #POST_REVIEW}. */
    PROPOSE_LEFTOVERS("propose-leftovers", Lane.SLACK),
    /** Say something about a quarter that is planned; the subject is a roadmap's key, the detail a quarter's and what is said. */
    TELL_CYCLE("tell-cycle", Lane.SLACK),
    /** Tell how a quarter goes; the subject is a roadmap's key, the detail a quarter's and the day. */
    POST_CHECK_IN("post-check-in", Lane.SLACK),
    /** Ask somebody about what has not moved; the subject is a roadmap's key, the detail who, a quarter's key, and suggestions. */
    ASK_STALE("ask-stale", Lane.SLACK),
    /** Send somebody the file for their calendar; the subject is a roadmap's key, the detail a quarter's and who. */
    SEND_INVITATION("send-invitation", Lane.SLACK),
    /** Show whoever leads a session its card; the subject is a roadmap's key, the detail a quarter's. */
    SHOW_SESSION("show-session", Lane.SLACK),
    OPEN_GOAL("open-goal", Lane.GITHUB),
    PLACE_GOAL("place-goal", Lane.GITHUB),
    REFRESH_GOAL("refresh-goal", Lane.GITHUB),
    /** Open the issue of a task; the detail says after the goal which one. */
    OPEN_TASK("open-task", Lane.GITHUB),
    /** Put a task's issue beneath its goal's, and assign who does it; as {@link #OPEN_TASK}. */
    LINK_TASK("link-task", Lane.GITHUB),
    /** Write what was noted beneath a goal's issue; the detail says after the goal which event. */
    COMMENT_ON_GOAL("comment-on-goal", Lane.GITHUB),
    /** Look what people on GitHub made of the goals; the subject is a roadmap's key. It is never done, only later. */
    LOOK_AT_GOALS("look-at-goals", Lane.GITHUB),
    /** Say on the board how the quarter's goals stand; the detail is the day. */
    POST_BOARD_STATUS("post-board-status", Lane.GITHUB),
    /** Put what was escalated to the steering group's vote; the subject is a roadmap's key, the detail a suggestion's id and more. */
    ESCALATE_SUGGESTION("escalate-suggestion", Lane.INBOX),
    /** End the votes about what is not escalated any more; as {@link #ESCALATE_SUGGESTION}. */
    OVERTAKE_BALLOT("overtake-ballot", Lane.INBOX),
    /** Find out who may vote; the subject is a roadmap's key, the detail a decision's id, as in all that follow. */
    CALL_VOTERS("call-voters", Lane.SLACK),
    POST_BALLOT("post-ballot", Lane.SLACK),
    REFRESH_BALLOT("refresh-ballot", Lane.SLACK),
    REMIND_VOTERS("remind-voters", Lane.SLACK),
    /** End a vote when its time is over, or with the vote that the detail names. */
    CLOSE_BALLOT("close-ballot", Lane.SLACK),
    /** Tell somebody about a vote; the detail says what, and whom. */
    TELL_OF_BALLOT("tell-of-ballot", Lane.SLACK),
    /** Say in Slack, where the question came from, what was decided. */
    TELL_DECISION("tell-decision", Lane.SLACK),
    /** Show a question in Slack; the subject is a roadmap's key, the detail a question's id, as in all that follow. */
    POST_INQUIRY("post-inquiry", Lane.SLACK),
    REFRESH_INQUIRY("refresh-inquiry", Lane.SLACK),
    OPEN_ISSUE("open-issue", Lane.GITHUB),
    /**
     * Change the options of the board's fields; the subject is a roadmap's key, the detail the key of a quarter that is added, or
     * empty where it is to be said what options mean.
     */
    CHANGE_OPTIONS("change-options", Lane.GITHUB),
    /** Give the issue its type and its milestone. */
    CLASSIFY_ISSUE("classify-issue", Lane.GITHUB),
    /** Put what may be shown before it is approved on the board as a draft. */
    ADD_DRAFT("add-draft", Lane.GITHUB),
    /** Bring the draft on the board up to date, or put it away. */
    KEEP_DRAFT("keep-draft", Lane.GITHUB),
    /** Open the issue of what was split, as soon as one of its parts has one, so that they stand beneath it. */
    TRACK_WHOLE("track-whole", Lane.GITHUB),
    /** Make the issue a sub-issue of another suggestion's; the detail is the id of that. */
    ADD_SUB_ISSUE("add-sub-issue", Lane.GITHUB),
    PLACE_ON_BOARD("place-on-board", Lane.GITHUB),
    /**
     * See to it that the board has a view of the quarter, which shows it; the subject is a roadmap's key, the detail a quarter's. It
     * is not done before the quarter is over.
     */
    MAKE_VIEW("make-view", Lane.GITHUB),
    /** The subject is a roadmap's key, the detail a quarter's. */
    OPEN_DISCUSSION("open-discussion", Lane.GITHUB),
    COMMENT("comment", Lane.GITHUB),
    /** Show in a quarter's discussion what its proposer released, before anybody approved it. */
    MIRROR("mirror", Lane.GITHUB),
    /** Ask who supports what is on GitHub already; the subject is a roadmap's key. */
    COUNT_ON_GITHUB("count-on-github", Lane.GITHUB),
    /** Look what people on GitHub made of the issues; the subject is a roadmap's key. */
    LOOK_AT_ISSUES("look-at-issues", Lane.GITHUB),
    /** Read what people say in the quarters' discussions; the subject is a roadmap's key. It is never done, only later. */
    READ_DISCUSSIONS("read-discussions", Lane.GITHUB),
    /** Bring in issues that are there already; the subject is a roadmap's key, the detail who wants it and what. */
    IMPORT_ISSUES("import-issues", Lane.GITHUB),
    /** Make a suggestion of a comment; the subject is a roadmap's key, the detail who wants it and the comment's address. */
    IMPORT_COMMENT("import-comment", Lane.GITHUB),
    /** Make a suggestion of a comment that a reply points at; the subject is a roadmap's key, the detail the reply. */
    PROMOTE_REPLY("promote-reply", Lane.GITHUB),
    /** Keep the summary of all feedback in a discussion; the subject is a roadmap's key, the detail a quarter's. */
    KEEP_LEDGER("keep-ledger", Lane.GITHUB),
    /**
     * Look what people made of the page of a quarter, and whether it would read differently now; the subject is a roadmap's key, the
     * detail a quarter's. It is not done before the quarter has been over for a while.
     */
    LOOK_AT_PAGE("look-at-page", Lane.GITHUB),
    /** Propose the page of a quarter as it is to be; as {@link #LOOK_AT_PAGE}. */
    PROPOSE_PAGE("propose-page", Lane.GITHUB),
    OPEN_DECISION_DISCUSSION("open-decision-discussion", Lane.GITHUB),
    /** Write a question or what was decided beneath its issue, or into its discussion; the detail says which. */
    WRITE_DECISION("write-decision", Lane.GITHUB),
    REFRESH_DECISION("refresh-decision", Lane.GITHUB),
    /** Write a question beneath its issue, or the answer to one that was asked there. */
    WRITE_INQUIRY("write-inquiry", Lane.GITHUB),
    REWRITE_INQUIRY("rewrite-inquiry", Lane.GITHUB),
    /** Read what is asked and answered beneath issues; the subject is a roadmap's key. It is never done, only later. */
    READ_COMMENTS("read-comments", Lane.GITHUB),
    /**
     * Bring the issue and its place on the board to where people in Slack had it go; the detail says whether it had been put away.
     */
    FOLLOW_PLAN("follow-plan", Lane.GITHUB),
    /** Bring the issue's label and the board's column to the category that a person chose in one of them. */
    FOLLOW_CATEGORY("follow-category", Lane.GITHUB),
    REFRESH_ISSUE("refresh-issue", Lane.GITHUB),
    REFRESH_COMMENT("refresh-comment", Lane.GITHUB);

    private final String inStore;
    private final Lane lane;

    StepKind(String inStore, Lane lane) {
        this.inStore = inStore;
        this.lane = lane;
    }

    public Lane lane() {
        return lane;
    }

    /** Whether what it is owed for changes what people see at home. */
    boolean showsAtHome() {
        return switch (this) {
            case POST_FEEDBACK_CARD,
                    REFRESH_FEEDBACK_CARD,
                    REFRESH_REVIEW_CARD,
                    POST_GOAL_CARD,
                    REFRESH_GOAL_CARD,
                    ASK_AVAILABILITY,
                    POST_BALLOT,
                    REFRESH_BALLOT,
                    POST_INQUIRY,
                    REFRESH_INQUIRY,
                    REPORT_BLOCKED -> true;
            default -> false;
        };
    }

    /** Whether it only renders something afresh, or asks about something that does not work. */
    boolean isAboutCards() {
        return switch (this) {
            case REFRESH_FEEDBACK_CARD,
                    REFRESH_REVIEW_CARD,
                    REFRESH_RECEIPT,
                    REFRESH_RECORDERS_RECEIPT,
                    REFRESH_ISSUE,
                    REFRESH_COMMENT,
                    REFRESH_GOAL_CARD,
                    REFRESH_GOAL,
                    REFRESH_BALLOT,
                    REFRESH_DECISION,
                    REFRESH_INQUIRY,
                    REWRITE_INQUIRY,
                    REFRESH_REVIEW,
                    SHOW_HOME,
                    REPORT_BLOCKED,
                    REPORT_OUT_OF_ORDER -> true;
            default -> false;
        };
    }

    /** Whether it asks people something: what nobody was asked stays undone for good. */
    public boolean isQuestion() {
        return this == REPORT_BLOCKED || this == REPORT_OUT_OF_ORDER;
    }

    String inStore() {
        return inStore;
    }

    static StepKind of(String inStore) {
        return Arrays.stream(values())
                .filter(kind -> kind.inStore.equals(inStore))
                .findFirst()
                .orElseThrow(() -> new StoreException(
                        "The store owes a step '%s' that this version does not know".formatted(inStore)));
    }
}
