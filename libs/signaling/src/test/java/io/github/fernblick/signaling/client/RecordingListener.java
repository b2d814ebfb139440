package io.github.fernblick.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.ErrorCode;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Nonce;
import io.github.fernblick.signaling.message.RawJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Writes down what a room client tells, each as a line. */
final class RecordingListener implements RoomListener {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    final BlockingQueue<SignalingFailure> failures = new LinkedBlockingQueue<>();
    /** What to do besides, for one that misbehaves. */
    volatile Runnable each = () -> {};

    private void add(String event) {
        events.add(event);
        each.run();
    }

    /** What was told since this was asked last. */
    List<String> events() {
        List<String> taken = new ArrayList<>();
        events.drainTo(taken);
        return taken;
    }

    /** Waits for the next one. */
    String next() throws InterruptedException {
        String event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("something is told").isNotNull();
        return event;
    }

    SignalingFailure nextFailure() throws InterruptedException {
        SignalingFailure failure = failures.poll(20, TimeUnit.SECONDS);
        assertThat(failure).as("a failure is told").isNotNull();
        return failure;
    }

    @Override
    public void connecting(int attempt) {
        add("connecting " + attempt);
    }

    @Override
    public void connected() {
        add("connected");
    }

    @Override
    public void joined(ClientId self, Nonce nonce, List<Member> members, List<IceServer> iceServers) {
        add("joined " + members.size() + " "
                + iceServers.stream().flatMap(s -> s.urls().stream()).toList());
    }

    @Override
    public void refused(ErrorCode why, Duration again) {
        add("refused " + why.wireName() + " " + again.toMillis());
    }

    @Override
    public void memberJoined(Member member) {
        add("member joined " + member.role().wireName());
    }

    @Override
    public void memberLeft(ClientId clientId) {
        add("member left");
    }

    @Override
    public void signal(ClientId from, RawJson signal) {
        add("signal " + signal.text());
    }

    @Override
    public void iceServers(List<IceServer> iceServers) {
        add("ice servers " + iceServers.stream().flatMap(s -> s.urls().stream()).toList());
    }

    @Override
    public void noSuchClient() {
        add("no such client");
    }

    @Override
    public void disconnected(SignalingFailure why, Duration again) {
        failures.add(why);
        add("disconnected " + why.getClass().getSimpleName() + " " + again.toMillis());
    }

    @Override
    public void failed(SignalingFailure why) {
        failures.add(why);
        add("failed " + why.getClass().getSimpleName());
    }
}
