/** Files that people write for the hub: read so that every fault is told with its file, its line and what to write instead. */
package org.fuyuan.hub.files;
