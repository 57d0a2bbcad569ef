// Lets the n-th write, truncation or sync of a file below a folder named failing-disk fail.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

// Set by disk_arm from the one thread that writes.
static volatile long operations;
static volatile long fail_at;
static volatile int fail_errno;
static volatile int is_torn;  // half of a failing write gets through
static volatile int is_lasting;  // everything behind the n-th operation fails too
static char failed_operation[4200];  // the n-th, with its file

void disk_arm(long n, int error, int torn, int lasting) {
  operations = 0;
  fail_errno = error;
  is_torn = torn;
  is_lasting = lasting;
  fail_at = n;
}

const char *disk_failed(void) { return failed_operation; }

void disk_disarm(void) { fail_at = 0; }

long disk_operations(void) { return operations; }

static int fails(const char *operation, int fd) {
  if (fail_at == 0) return 0;
  int error = errno;
  char link[64];
  char path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  errno = error;
  if (length < 0) return 0;
  path[length] = 0;
  if (strstr(path, "/failing-disk/") == NULL) return 0;
  long n = ++operations;
  if (n == fail_at) {
    snprintf(failed_operation, sizeof failed_operation, "%s %s", operation, strrchr(path, '/') + 1);
  }
  return n == fail_at || (is_lasting && n > fail_at);
}

static ssize_t failed(void) {
  errno = fail_errno;
  return -1;
}

ssize_t write(int fd, const void *bytes, size_t count) {
  ssize_t (*next)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  if (!fails("write", fd)) return next(fd, bytes, count);
  if (is_torn) next(fd, bytes, count / 2);
  return failed();
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  ssize_t (*next)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  if (!fails("write", fd)) return next(fd, bytes, count, offset);
  if (is_torn) next(fd, bytes, count / 2, offset);
  return failed();
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset) {
  ssize_t (*next)(int, const void *, size_t, off64_t) = dlsym(RTLD_NEXT, "pwrite64");
  if (!fails("write", fd)) return next(fd, bytes, count, offset);
  if (is_torn) next(fd, bytes, count / 2, offset);
  return failed();
}

int fsync(int fd) {
  int (*next)(int) = dlsym(RTLD_NEXT, "fsync");
  return fails("sync", fd) ? (int)failed() : next(fd);
}

int fdatasync(int fd) {
  int (*next)(int) = dlsym(RTLD_NEXT, "fdatasync");
  return fails("sync", fd) ? (int)failed() : next(fd);
}

int ftruncate(int fd, off_t length) {
  int (*next)(int, off_t) = dlsym(RTLD_NEXT, "ftruncate");
  return fails("truncate", fd) ? (int)failed() : next(fd, length);
}

int ftruncate64(int fd, off64_t length) {
  int (*next)(int, off64_t) = dlsym(RTLD_NEXT, "ftruncate64");
  return fails("truncate", fd) ? (int)failed() : next(fd, length);
}
