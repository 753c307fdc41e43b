package io.github.roadmapbot.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Lets several threads do something at the same moment and hands back what each of them got. */
public final class Race {

    private static final int PATIENCE_SECONDS = 60;

    private Race() {}

    public static <T> List<T> of(int runners, Callable<T> deed) throws Exception {
        return of(IntStream.range(0, runners).mapToObj(each -> deed).toList());
    }

    public static <T> List<T> of(List<Callable<T>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            CyclicBarrier start = new CyclicBarrier(deeds.size());
            List<Callable<T>> waiting =
                    deeds.stream().map(deed -> after(start, deed)).toList();
            List<Future<T>> finished = threads.invokeAll(waiting, PATIENCE_SECONDS, TimeUnit.SECONDS);
            return results(finished);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> deed) {
        return () -> {
            start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return deed.call();
        };
    }

    private static <T> List<T> results(List<Future<T>> finished) throws Exception {
        var results = new ArrayList<T>();
        for (Future<T> each : finished) {
            results.add(each.get());
        }
        return results;
    }
}
