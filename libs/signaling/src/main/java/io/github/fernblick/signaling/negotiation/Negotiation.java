package io.github.fernblick.signaling.negotiation;

import io.github.fernblick.signaling.message.ClientId;
import io.github.fernblick.signaling.message.IceServer;
import io.github.fernblick.signaling.message.Member;
import io.github.fernblick.signaling.message.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The book of a room's pairs: who is there, who connects to whom, and what goes on with each (protocol, section 7). It knows
 * nothing of sealing: what it is given has been opened.
 *
 * <p>Everything is called on, and told on, the room's serial executor.
 */
public final class Negotiation {
    private final PairContext context;
    private final int maxSessions;
    private final PairNegotiation.Book book = new Book();

    /** By the other end's newest ID; those that are not in the room too, while media flows. */
    private final Map<ClientId, PairNegotiation> pairs = new LinkedHashMap<>();

    private List<IceServer> iceServers = List.of();
    private boolean closed;

    /**
     * @param role this client's
     * @param maxSessions with how many others there may be sessions at a time
     * @param sessions opens the media sessions
     * @param outlet where signals go
     */
    public Negotiation(
            Role role,
            int maxSessions,
            MediaSessions sessions,
            SignalOutlet outlet,
            NegotiationEvents events,
            SerialScheduler scheduler,
            RandomGenerator random) {
        this.context = new PairContext(role, sessions, outlet, events, scheduler, random);
        this.maxSessions = maxSessions;
    }

    /** This client is in the room; {@code members} were there first, and will offer. */
    public void joined(List<Member> members, List<IceServer> iceServers) {
        if (closed) {
            return;
        }
        this.iceServers = List.copyOf(iceServers);
        Set<ClientId> ids = members.stream().map(Member::clientId).collect(Collectors.toUnmodifiableSet());
        Set<ClientId> there = new HashSet<>(ids);
        Map<Member, PairNegotiation> arriving = new LinkedHashMap<>();
        // A server that names one twice is heard once.
        members.stream()
                .filter(member -> there.remove(member.clientId()))
                .forEach(member -> arriving.put(member, takePair(member, ids)));
        List<PairNegotiation> missing = List.copyOf(pairs.values());
        arriving.forEach((member, pair) -> pairs.put(member.clientId(), pair));
        missing.forEach(PairNegotiation::left);
        boolean relayPresent = relayAmong(members);
        arriving.forEach((member, pair) -> pair.arrived(member, false, connects(member, relayPresent)));
    }

    /** Another client came; this one was there first, and offers. */
    public void memberJoined(Member member) {
        if (closed) {
            return;
        }
        Set<ClientId> there =
                present().map(PairNegotiation::peer).map(Member::clientId).collect(Collectors.toSet());
        PairNegotiation pair = takePair(member, there);
        pairs.put(member.clientId(), pair);
        boolean relayPresent = member.role() == Role.RELAY || relayPresent();
        pair.arrived(member, true, connects(member, relayPresent));
        reconsiderWhoConnects();
    }

    public void memberLeft(ClientId clientId) {
        find(clientId).filter(PairNegotiation::isPresent).ifPresent(PairNegotiation::left);
        reconsiderWhoConnects();
    }

    /** The server is lost. What flows goes on. */
    public void disconnected() {
        pairs.values().forEach(PairNegotiation::disconnected);
    }

    /** New ones, for the sessions to come. */
    public void iceServers(List<IceServer> iceServers) {
        this.iceServers = List.copyOf(iceServers);
    }

    /** What {@code from}, a member, says; anything but {@link PeerSignal.Control}. */
    public void signal(ClientId from, PeerSignal signal) {
        if (closed) {
            return;
        }
        Optional<PairNegotiation> pair = find(from).filter(PairNegotiation::isPresent);
        if (pair.isPresent()) {
            pair.get().signal(signal);
        } else {
            context.events().dropped(from, DropReason.UNKNOWN_SENDER);
        }
    }

    /** A fresh session with {@code peer}, unless one is being set up. */
    public void renew(ClientId peer, String reason) {
        find(peer).ifPresent(pair -> pair.renew(reason));
    }

    /** A person asked: a fresh session wherever nothing comes or nothing is shown, without patience. */
    public void retry() {
        eachPair(PairNegotiation::retry);
    }

    /** Whether the source of a session with {@code peer}, at either end, shows nothing: then little comes, and all is well. */
    public void setQuiet(ClientId peer, boolean quiet) {
        find(peer).ifPresent(pair -> pair.setQuiet(quiet));
    }

    /** Whether a connected session with anybody goes on. */
    public boolean hasSessions() {
        return pairs.values().stream().anyMatch(PairNegotiation::hasSessions);
    }

    /** Says {@code bye} to all and closes everything; nobody comes afterwards. */
    public void close() {
        closed = true;
        eachPair(PairNegotiation::close);
        pairs.clear();
    }

    /** The pair that {@code member} continues, taken out of the book; or a new one. */
    private PairNegotiation takePair(Member member, Set<ClientId> there) {
        PairNegotiation same = pairs.remove(member.clientId());
        if (same != null) {
            return same;
        }
        // Whoever is still there is not replaced: anybody can name an ID.
        PairNegotiation replaced = member.replaces()
                .filter(id -> !there.contains(id))
                .map(pairs::remove)
                .orElse(null);
        return replaced != null ? replaced : new PairNegotiation(context, book, member);
    }

    private void reconsiderWhoConnects() {
        boolean relayPresent = relayPresent();
        List<PairNegotiation> here = present().toList();
        here.forEach(pair -> pair.setWanted(connects(pair.peer(), relayPresent)));
    }

    private boolean relayPresent() {
        return relayAmong(present().map(PairNegotiation::peer).toList());
    }

    private boolean relayAmong(List<Member> members) {
        return context.role() == Role.RELAY || members.stream().anyMatch(member -> member.role() == Role.RELAY);
    }

    private boolean connects(Member member, boolean relayPresent) {
        return Pairing.connects(context.role(), member.role(), relayPresent);
    }

    private Stream<PairNegotiation> present() {
        return pairs.values().stream().filter(PairNegotiation::isPresent);
    }

    private void eachPair(Consumer<PairNegotiation> action) {
        // A copy: what is told may end another one.
        new ArrayList<>(pairs.values()).forEach(action);
    }

    private Optional<PairNegotiation> find(ClientId clientId) {
        return Optional.ofNullable(pairs.get(clientId));
    }

    private final class Book implements PairNegotiation.Book {
        @Override
        public boolean hasPlaceFor(PairNegotiation pair) {
            if (pair.hasSessions() || sessions() < maxSessions) {
                return true;
            }
            // One whose other end is gone goes first, the longest silent before the others.
            pairs.values().stream()
                    .filter(other -> !other.isPresent() && other.hasSessions())
                    .max(Comparator.comparing(PairNegotiation::silence))
                    .ifPresent(other -> other.release("Its place was needed."));
            return sessions() < maxSessions;
        }

        private long sessions() {
            return pairs.values().stream().filter(PairNegotiation::hasSessions).count();
        }

        @Override
        public List<IceServer> iceServers() {
            return iceServers;
        }

        @Override
        public void forget(PairNegotiation pair) {
            pairs.remove(pair.peer().clientId(), pair);
        }

        @Override
        public void releaseAbsent(Role role) {
            eachPair(pair -> {
                if (!pair.isPresent() && pair.peer().role() == role) {
                    pair.release("The other end came back under another ID.");
                }
            });
        }
    }
}
