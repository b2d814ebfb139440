/** One camera's picture on its way to all who watch it: the source on demand, and a media session for each. */
@NullMarked
package io.github.fernblick.agent.broadcast;

import org.jspecify.annotations.NullMarked;
