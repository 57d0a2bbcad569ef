/// Proof that the process keeps its promises however it ends: killed, refused, out of disk.
package org.ballast.app.process;
