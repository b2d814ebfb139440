/**
 * Who offers, sessions, renewal and liveness (protocol, section 7), over an interface of SDP strings.
 *
 * <p>{@link Negotiation} is the book of a room's pairs, {@code PairNegotiation} the state machine of one, and
 * {@code NegotiatedSession} one session of it. All of it lives on the room's serial executor, on a clock and with randomness
 * that come in from outside.
 *
 * <p>What the protocol leaves open is decided so:
 *
 * <ul>
 *   <li><b>Nothing is scripted.</b> After every event a pair asks itself whether it needs a session: the other end is there,
 *       the two connect, none is being set up, and nothing flows, or a fresh one was asked for. Then the offerer offers, and
 *       the answerer says {@code renew}, again every 3 s and more. So two ends that disagree about what they have come
 *       together: the one that lacks a picture asks.
 *   <li><b>Patience.</b> The first session, and the first after one that stood for 10 s, comes at once; others after full
 *       jitter, from 0.5 s doubling to 5 s. An answerer waits 3 s for the first offer before it asks.
 *   <li><b>A session that is set up has 20 s</b> from its offer to its connection, at either end.
 *   <li><b>A replaced session goes</b> when the receiver has the new one's first frame, or the old one is silent, or the new
 *       one has been connected for 5 s without a frame (a lost source); the receiver then says {@code bye} to it. A pure sender
 *       waits for that {@code bye}, for silence, or for 10 s. Two peers each keep it until both are done. When the new one
 *       fails first, the old one takes its place again.
 *   <li><b>Who says {@code bye} has the next word.</b> A {@code bye} to the newest session ends the pair's media until the one
 *       that said it offers or asks again, comes back, or a person retries. A {@code bye} to an older one only parts with that.
 *       {@code close_notify} without a {@code bye} within 1 s is a failure: a fresh session follows.
 *   <li><b>A source that is not live</b> (by {@code State}, at either end) sends little: its sessions are not renewed after
 *       2 s, but still end after 10 s of nothing.
 *   <li><b>Half-negotiated sessions end</b> with the connection of either end: what was said may be lost.
 *   <li><b>{@code replaces} of one that is still in the room is not believed.</b> An end that came back twice, and unseen the
 *       first time, is not recognised: it gets a fresh session, and what it was is released 5 s after that has connected.
 *   <li><b>Numbers.</b> The offerer takes one more than the newest that either end used. The answerer takes any number that was
 *       not offered over this connection before. An offer under the number of a session that is there renegotiates it if the
 *       SDP's origin is the same (RFC 3264, section 8), and else replaces it: the other end has forgotten it.
 *   <li><b>Bounds.</b> Two sessions a pair; as many pairs with sessions as the room holds, where one whose other end is gone
 *       gives way; ten fresh offers at once and one a second; 64 candidates kept and 256 taken a session.
 * </ul>
 */
@NullMarked
package io.github.fernblick.signaling.negotiation;

import org.jspecify.annotations.NullMarked;
