#include "server/store/sqlite/enum_text.hpp"

#include <stdexcept>
#include <string>

namespace heed::store::sqlite {

std::string_view to_text(Role role) noexcept
{
    switch (role) {
    case Role::administrator:
        return "administrator";
    case Role::facilitator:
        return "facilitator";
    case Role::leader:
        break;
    }
    return "leader";
}

std::string_view to_text(RoundState state) noexcept
{
    switch (state) {
    case RoundState::prepared:
        return "prepared";
    case RoundState::open:
        return "open";
    case RoundState::closed:
        break;
    }
    return "closed";
}

std::string_view to_text(disclosure::PartScope scope) noexcept
{
    switch (scope) {
    case disclosure::PartScope::own:
        return "own";
    case disclosure::PartScope::whole:
        return "whole";
    case disclosure::PartScope::both:
        break;
    }
    return "both";
}

std::string_view to_text(survey::Sharing sharing) noexcept
{
    return sharing == survey::Sharing::word_for_word ? "word_for_word" : "theme_only";
}

std::string_view to_text(Party party) noexcept
{
    return party == Party::team ? "team" : "leader";
}

std::string_view to_text(Kept kept) noexcept
{
    switch (kept) {
    case Kept::yes:
        return "yes";
    case Kept::partly:
        return "partly";
    case Kept::no:
        break;
    }
    return "no";
}

Role role_from(std::string_view text)
{
    for (Role const role : {Role::administrator, Role::leader, Role::facilitator}) {
        if (to_text(role) == text) {
            return role;
        }
    }
    throw std::runtime_error{"unknown role in the database: " + std::string{text}};
}

RoundState round_state_from(std::string_view text)
{
    for (RoundState const state : {RoundState::prepared, RoundState::open, RoundState::closed}) {
        if (to_text(state) == text) {
            return state;
        }
    }
    throw std::runtime_error{"unknown round state in the database: " + std::string{text}};
}

disclosure::PartScope part_scope_from(std::string_view text)
{
    using disclosure::PartScope;
    for (PartScope const scope : {PartScope::own, PartScope::whole, PartScope::both}) {
        if (to_text(scope) == text) {
            return scope;
        }
    }
    throw std::runtime_error{"unknown scope in the database: " + std::string{text}};
}

survey::Sharing sharing_from(std::string_view text)
{
    using survey::Sharing;
    for (Sharing const sharing : {Sharing::word_for_word, Sharing::theme_only}) {
        if (to_text(sharing) == text) {
            return sharing;
        }
    }
    throw std::runtime_error{"unknown sharing in the database: " + std::string{text}};
}

Party party_from(std::string_view text)
{
    for (Party const party : {Party::team, Party::leader}) {
        if (to_text(party) == text) {
            return party;
        }
    }
    throw std::runtime_error{"unknown party in the database: " + std::string{text}};
}

Kept kept_from(std::string_view text)
{
    for (Kept const kept : {Kept::yes, Kept::partly, Kept::no}) {
        if (to_text(kept) == text) {
            return kept;
        }
    }
    throw std::runtime_error{"unknown outcome of a commitment: " + std::string{text}};
}

} // namespace heed::store::sqlite
