package io.github.roadmapbot.store;

/** Another process that opens a store and says how that went. */
final class SecondBot {

    private SecondBot() {}

    public static void main(String[] args) {
        try (Database database = Database.open(new StoreSettings(args[0]))) {
            System.out.println("opened by " + database.instanceId());
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
