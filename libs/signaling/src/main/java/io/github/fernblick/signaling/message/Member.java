package io.github.fernblick.signaling.message;

import java.util.Optional;

/**
 * Somebody in a room, as the server tells of it.
 *
 * @param clientId its connection
 * @param role what it is
 * @param nonce what it sealed its connection with; a client that does not seal has none
 * @param replaces the client ID that it had before, when it came back
 */
public record Member(ClientId clientId, Role role, Optional<Nonce> nonce, Optional<ClientId> replaces) {}
