package io.github.fernblick.rtc.ice;

import java.beans.PropertyChangeEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.ice4j.Transport;
import org.ice4j.TransportAddress;
import org.ice4j.ice.Agent;
import org.ice4j.ice.CandidatePair;
import org.ice4j.ice.CandidateType;
import org.ice4j.ice.Component;
import org.ice4j.ice.IceMediaStream;
import org.ice4j.ice.IceProcessingState;
import org.ice4j.ice.KeepAliveStrategy;
import org.ice4j.ice.LocalCandidate;
import org.ice4j.ice.RelayedCandidate;
import org.ice4j.ice.RemoteCandidate;
import org.ice4j.ice.harvest.StunCandidateHarvester;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One session's ICE: gathers candidates, tries the other end's, and says which path it found. Methods are called, and the
 * listener is, on the owner's serial executor, except {@link Listener#received}.
 */
public final class IceTransport {
    /** More remote candidates than this are not tried. */
    public static final int MOST_CANDIDATES = 64;

    private static final Logger log = LoggerFactory.getLogger(IceTransport.class);
    private static final String STREAM = "media";

    /** What is found out. */
    public interface Listener {
        /** A local candidate's attribute (RFC 8839, section 5.1). */
        void gathered(String candidate);

        /** There will be no more of them. */
        void gatheredAll();

        /** This path works. */
        void connected(IcePath path);

        /** The other end answered a check of ours again (RFC 7675). */
        void consented();

        /** No path works, or nothing may be tried; an English sentence. */
        void failed(String reason);

        /** A datagram that is not STUN; on a socket's thread, and the array is used again afterwards. */
        void received(IcePath path, byte[] array, int offset, int length);
    }

    private final IceNetwork network;
    private final IceSettings settings;
    private final Executor executor;
    private final Executor blocking;
    private final Listener listener;
    private final TrickleAgent agent = new TrickleAgent();
    private final IceMediaStream stream;
    private final Component component;

    private final Set<InetAddress> known = ConcurrentHashMap.newKeySet();

    // Confined to the executor.
    private final List<IceSocket> sockets = new ArrayList<>();
    private final List<CompletableFuture<?>> harvests = new ArrayList<>();
    private int remoteCandidates;
    private boolean started;
    private boolean connected;
    private boolean ended;

    /**
     * Opens nothing yet.
     *
     * @param controlling whether this end offers (RFC 8445, section 6.1.1)
     * @param executor the owner's serial executor
     * @param blocking for what waits for the network
     */
    public IceTransport(
            IceNetwork network,
            IceSettings settings,
            boolean controlling,
            Executor executor,
            Executor blocking,
            Listener listener) {
        this.network = network;
        this.settings = settings;
        this.executor = executor;
        this.blocking = blocking;
        this.listener = listener;
        agent.setControlling(controlling);
        stream = agent.createMediaStream(STREAM);
        try {
            component = agent.createComponent(stream, KeepAliveStrategy.SELECTED_ONLY, false);
        } catch (IOException neverWithoutSockets) {
            throw new IllegalStateException(neverWithoutSockets);
        }
        agent.addStateChangeListener(this::stateChanged);
        stream.addPairChangeListener(this::pairChanged);
    }

    public String usernameFragment() {
        return agent.getLocalUfrag();
    }

    public String password() {
        return agent.getLocalPassword();
    }

    /** Opens sockets and asks the servers; candidates follow. */
    public void gather() {
        if (!settings.relayOnly()) {
            open(network.open(usernameFragment(), listener::received));
        }
        harvests.add(CompletableFuture.supplyAsync(this::resolve, blocking)
                .thenAcceptAsync(this::harvest, executor)
                .whenComplete(IceTransport::complain));
    }

    private void open(List<? extends IceSocket> opened) {
        for (IceSocket socket : opened) {
            if (ended) {
                socket.close();
                continue;
            }
            sockets.add(socket);
            SocketCandidate candidate = new SocketCandidate(socket, component);
            component.addLocalCandidate(candidate);
            agent.getStunStack().addSocket(socket);
            if (!(socket instanceof RelaySocket)) {
                found(candidate);
            }
        }
    }

    private record Server(InetSocketAddress address, boolean relay, String username, String credential) {}

    // On the blocking executor.
    private List<Server> resolve() {
        List<Server> servers = new ArrayList<>();
        for (IceServer server : settings.servers()) {
            for (String url : server.urls()) {
                Optional<IceServerUrl> known = IceServerUrl.parse(url);
                boolean credentials =
                        server.username().isPresent() && server.credential().isPresent();
                if (known.isEmpty()
                        || (known.get().relay() && !credentials)
                        || (!known.get().relay() && settings.relayOnly())) {
                    continue;
                }
                known.get()
                        .resolve()
                        .forEach(address -> servers.add(new Server(
                                address,
                                known.get().relay(),
                                server.username().orElse(""),
                                server.credential().orElse(""))));
            }
        }
        return servers;
    }

    private void harvest(List<Server> servers) {
        if (ended) {
            return;
        }
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (Server server : servers) {
            try {
                running.add(server.relay ? harvestRelay(server) : run(new StunHarvester(server.address)));
            } catch (IOException e) {
                log.warn("A TURN server cannot be reached: {}", e.getMessage());
            }
        }
        harvests.addAll(running);
        harvests.add(CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .exceptionally(failed -> null)
                .thenRunAsync(this::end, executor)
                .whenComplete(IceTransport::complain));
    }

    private static void complain(@Nullable Void done, @Nullable Throwable failure) {
        if (failure != null) {
            log.error("Gathering candidates failed: this is a bug", failure);
        }
    }

    private CompletableFuture<?> harvestRelay(Server server) throws IOException {
        RelaySocket socket = network.openRelay(server.address, listener::received);
        open(List.of(socket));
        return run(new TurnHarvester(socket, server.username, server.credential));
    }

    private CompletableFuture<?> run(StunCandidateHarvester harvester) {
        return CompletableFuture.supplyAsync(() -> harvester.harvest(component), blocking)
                .thenAcceptAsync(this::found, executor);
    }

    private void found(Collection<LocalCandidate> candidates) {
        candidates.forEach(this::found);
    }

    private void found(LocalCandidate candidate) {
        boolean relayed = candidate.getType() == CandidateType.RELAYED_CANDIDATE;
        if (ended || (settings.relayOnly() && !relayed)) {
            return;
        }
        TransportAddress address = candidate.getTransportAddress();
        listener.gathered(new CandidateAttribute(
                        candidate.getFoundation(),
                        candidate.getPriority(),
                        new InetSocketAddress(address.getAddress(), address.getPort()),
                        typeName(candidate.getType()))
                .format(usernameFragment()));
        if (started && (relayed || candidate instanceof SocketCandidate)) {
            component.getRemoteCandidates().forEach(remote -> agent.pair(candidate, remote));
        }
    }

    private static String typeName(CandidateType type) {
        return switch (type) {
            case RELAYED_CANDIDATE -> "relay";
            case HOST_CANDIDATE, LOCAL_CANDIDATE -> "host";
            case PEER_REFLEXIVE_CANDIDATE -> "prflx";
            case SERVER_REFLEXIVE_CANDIDATE, STUN_CANDIDATE -> "srflx";
        };
    }

    private void end() {
        if (ended) {
            return;
        }
        listener.gatheredAll();
        boolean none = component.getLocalCandidates().stream()
                .noneMatch(candidate -> !settings.relayOnly() || candidate instanceof RelayedCandidate);
        if (none) {
            listener.failed(
                    settings.relayOnly()
                            ? "Only a relay may be used, and no TURN server gave one."
                            : "This machine has no network.");
        }
    }

    /** What the other end's description said; checks begin. Once. */
    public void start(String remoteUsernameFragment, String remotePassword) {
        stream.setRemoteUfrag(remoteUsernameFragment);
        stream.setRemotePassword(remotePassword);
        started = true;
        agent.startConnectivityEstablishment();
    }

    /** A remote candidate's attribute, before or after {@link #start}; what is of no use is passed over. */
    public void addRemote(String attribute) {
        Optional<CandidateAttribute> parsed = CandidateAttribute.parse(attribute);
        if (ended || parsed.isEmpty() || remoteCandidates >= MOST_CANDIDATES) {
            return;
        }
        remoteCandidates++;
        CandidateAttribute remote = parsed.get();
        known.add(remote.address().getAddress());
        RemoteCandidate candidate = new RemoteCandidate(
                new TransportAddress(remote.address(), Transport.UDP),
                component,
                CandidateType.parse(remote.type()),
                remote.foundation(),
                remote.priority(),
                null);
        if (started) {
            component.addUpdateRemoteCandidates(candidate);
            component.updateRemoteCandidates();
        } else {
            component.addRemoteCandidate(candidate);
        }
    }

    /** Whether one of the other end's candidates has the address that {@code path} leads to. Any thread. */
    public boolean expects(IcePath path) {
        return known.contains(path.remote().getAddress());
    }

    // On a thread of ice4j.
    private void stateChanged(PropertyChangeEvent change) {
        if (change.getNewValue() instanceof IceProcessingState state && change.getSource() instanceof Agent) {
            if (state.isEstablished()) {
                executor.execute(this::established);
            } else if (state == IceProcessingState.FAILED) {
                executor.execute(() -> {
                    if (!ended) {
                        listener.failed("No network path to the other end was found.");
                    }
                });
            }
        }
    }

    private void established() {
        CandidatePair pair = component.getSelectedPair();
        if (!ended && !connected && pair != null) {
            connected = true;
            listener.connected(path(pair));
        }
    }

    private static IcePath path(CandidatePair pair) {
        TransportAddress remote = pair.getRemoteCandidate().getTransportAddress();
        InetSocketAddress address = new InetSocketAddress(remote.getAddress(), remote.getPort());
        LocalCandidate local = pair.getLocalCandidate();
        while (!(local instanceof SocketCandidate) && !(local instanceof RelayedCandidate)) {
            local = local.getBase();
        }
        if (local instanceof SocketCandidate ours) {
            return new IcePath.Direct(ours.socket(), address);
        }
        RelaySocket socket = relaySocket((RelayedCandidate) local);
        return new IcePath.Relayed(socket, socket.server(), address);
    }

    private static RelaySocket relaySocket(RelayedCandidate relayed) {
        TransportAddress server = relayed.getRelayServerAddress();
        return relayed.getParentComponent().getLocalCandidates().stream()
                .filter(SocketCandidate.class::isInstance)
                .map(candidate -> ((SocketCandidate) candidate).socket())
                .filter(RelaySocket.class::isInstance)
                .map(RelaySocket.class::cast)
                .filter(socket -> socket.server().getAddress().equals(server.getAddress())
                        && socket.server().getPort() == server.getPort())
                .findFirst()
                .orElseThrow();
    }

    // On a thread of ice4j.
    private void pairChanged(PropertyChangeEvent change) {
        if (IceMediaStream.PROPERTY_PAIR_CONSENT_FRESHNESS_CHANGED.equals(change.getPropertyName())) {
            executor.execute(() -> {
                if (!ended) {
                    listener.consented();
                }
            });
        }
    }

    /** Ends checks and closes the sockets; done when all is released. Once. */
    public CompletionStage<Void> close() {
        ended = true;
        CompletableFuture<?>[] running = harvests.toArray(CompletableFuture[]::new);
        return CompletableFuture.runAsync(this::releaseRelays, blocking)
                .thenRun(() -> sockets.forEach(IceSocket::close))
                // A harvest that is cut off by the agent's end would wait for ever.
                .thenCompose(closed -> CompletableFuture.allOf(running).exceptionally(failed -> null))
                .thenRunAsync(agent::free, blocking);
    }

    // Tells TURN servers to forget the allocations, while they can still be told.
    private void releaseRelays() {
        for (LocalCandidate candidate : component.getLocalCandidates()) {
            if (candidate instanceof RelayedCandidate relayed) {
                relayed.getStunSocket(candidate.getTransportAddress()).close();
            }
        }
    }
}
